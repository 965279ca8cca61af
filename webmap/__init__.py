"""How a journey is shown: a folium element, a page, a single file."""
