"""What browsers and office programs call the folder beside a page that was saved in parts: the page's name with one of these behind it.

The list is that of Windows, which moves such a folder with its page ("connected files"); browsers of all systems use it.
"""

from __future__ import annotations

TAILS: dict[str, tuple[str, ...]] = {
    "ca": ("_fitxers",),
    "cs": ("_soubory",),
    "da": ("-filer",),
    "de": ("-Dateien",),
    "en": ("_files", ".files"),
    "es": ("_archivos",),
    "et": ("_failid",),
    "eu": ("_fitxategiak",),
    "fi": ("_tiedostot",),
    "fr": ("_fichiers",),
    "hr": ("_datoteke",),
    "it": ("_file",),
    "lt": ("_elemei",),
    "lv": ("_fails",),
    "nl": ("_bestanden",),
    "pl": ("_pliki",),
    "pt": ("_ficheiros", "_arquivos"),
    "sr": ("_fajlovi",),
    "tr": ("_dosyalar",),
}
