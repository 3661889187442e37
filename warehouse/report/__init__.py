"""The report: one folder of static pages made from the published file alone, each number with its evidence."""
