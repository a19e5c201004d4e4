from regard.config.cli import main

main()
