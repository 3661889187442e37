"""Every table as files for other tools, with a Frictionless data package descriptor beside them."""

from warehouse.export.package import FORMS, Exported, Form, export

__all__ = ["FORMS", "Exported", "Form", "export"]
