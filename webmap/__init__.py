"""How a journey is shown: the map, the page, the files a browser loads.

What the room offers stands in ``__init__.pyi``, and is imported when it is asked for: ``exile-map --help`` needs none.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
