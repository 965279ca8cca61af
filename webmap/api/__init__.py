"""OGC API - Features (Part 1: Core) about journeys, with the OpenAPI document that tells of it."""
