"""The fictional Sơn Lĩnh pack, loaded through the same code as anything else."""
