"""What `pip install regard` brings: all of it, without Node and without this checkout."""

import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .regard_command import until

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).parents[1]
BUILD = "import hatchling.build, sys; hatchling.build.build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    return next(folder.glob("regard-*.whl"))


def test_it_holds_the_built_front_end_every_template_and_every_language(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    assert {"regard/foundation/ui/static/ui/app.js", "regard/foundation/ui/static/ui/app.css"} <= held
    templates = {
        str(path.relative_to(ROOT / "src")) for path in (ROOT / "src").glob("**/templates/**/*.html")
    }
    migrations = {str(path.relative_to(ROOT / "src")) for path in (ROOT / "src").glob("**/migrations/*.py")}
    words = {f"regard/locale/{language}/LC_MESSAGES/django.mo" for language in ("ar", "de")}
    assert templates | migrations | words <= held
    assert not [name for name in held if "node_modules" in name or name.endswith(".map")]


def test_installed_elsewhere_it_runs(wheel, module_home):
    """The packages it needs are borrowed from this environment; Regard itself and its command are the wheel's."""
    module_home.chmod(0o711)
    venv = module_home / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    (python,) = venv.glob("bin/python")
    uv = [str(Path(sys.executable).parent / "uv"), "pip", "install", "--quiet", "--offline", "--no-deps"]
    subprocess.run([*uv, "--python", python, str(wheel)], check=True)
    packages = next(venv.glob("lib/python3*/site-packages"))
    borrowed = [path for path in site.getsitepackages() if Path(path).is_dir()]
    (packages / "borrowed.pth").write_text("\n".join(borrowed) + "\n")
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("REGARD_", "DATABASE_"))
    }
    clean |= {"REGARD_HOME": str(module_home / "home"), "PATH": "/usr/bin:/bin"}
    clean.pop("PYTHONPATH", None)
    found = "import regard; print(regard.__file__)"
    where = subprocess.run(
        [python, "-c", found], env=clean, cwd="/", capture_output=True, text=True, check=True
    )
    assert where.stdout.startswith(str(packages))

    said = (module_home / "said").open("w+")
    command = [venv / "bin" / "regard", "up", "--port", "0"]
    up = subprocess.Popen(command, env=clean, cwd="/", stdout=said, stderr=subprocess.STDOUT)
    try:
        until(lambda: "Regard is at" in (module_home / "said").read_text(), (module_home / "said").read_text)
    finally:
        up.terminate()
        left = up.wait(60)
    assert left == 0, (module_home / "said").read_text()
