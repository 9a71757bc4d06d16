"""adc_extract (being assembled; the exports come back in a few minutes)."""
