"""The run: the typesetter and its pages, the notebooks' kernels, the tables, the reports."""
