"""Make `python -m docgen` the same command as `docgen`."""

from docgen.cli.main import run

if __name__ == "__main__":
    run()
