"""The conclusion board, the signed report, and the papers that staff hand over."""
