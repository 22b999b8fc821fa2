package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.options.SizeBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One zip with all that the function needs. */
record ZipForm(PackageFolders folders, String handler) implements OneFolderForm {
  @Override
  public Optional<SizeBudget> budget() {
    return Optional.of(folders.output().budget());
  }

  @Override
  public void finish() {}

  @Override
  public List<Path> made() {
    return List.of(folders.functionZip());
  }
}
