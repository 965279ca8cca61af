"""Where the places of a table are: geocoders with geopy's interface, and what makes an answer clear.

What the package offers stands in ``__init__.pyi``, and is imported when it is asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
