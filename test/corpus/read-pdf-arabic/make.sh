#!/bin/sh
# Sets page.html as report.pdf. Run it again only to change the case: every run writes another date into the file.
cd "$(dirname "$0")" && chromium --headless --disable-gpu --no-pdf-header-footer --print-to-pdf=report.pdf page.html
