"""The built files, measured again when one of them is built anew under a running server."""

import os

from whitenoise.middleware import WhiteNoiseMiddleware


class Statics(WhiteNoiseMiddleware):
    """WhiteNoise measures every file once, at the start, and would go on to announce that length for another file."""

    def __init__(self, get_response):
        self.measured: dict[str, tuple[str, tuple[int, int]]] = {}
        super().__init__(get_response)

    def __call__(self, request):
        self._measure_again(request.path_info)
        return super().__call__(request)

    def add_file_to_dictionary(self, url, path, stat_cache=None):
        super().add_file_to_dictionary(url, path, stat_cache)
        self.measured[url] = path, _measure(path)

    def _measure_again(self, url):
        if url not in self.measured:
            return
        path, before = self.measured[url]
        try:
            if _measure(path) != before:
                self.add_file_to_dictionary(url, path)
        except FileNotFoundError:
            self.files.pop(url, None)


def _measure(path):
    found = os.stat(path)
    return found.st_mtime_ns, found.st_size
