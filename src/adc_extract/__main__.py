"""python -m adc_extract"""

from adc_extract.cli.command import entry

if __name__ == "__main__":
    entry()
