"""adc_extract in what people have already: a thin file each, imported only when it is asked for."""
