"""Tables: read with everything that is wrong collected, and written so that they read back."""
