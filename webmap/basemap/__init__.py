"""The offline map under a journey: today's land, borders, lakes and rivers, made from Natural Earth."""
