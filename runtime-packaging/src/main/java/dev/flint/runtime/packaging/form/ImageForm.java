package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.options.SizeBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder and a Dockerfile for it. The zip of the folder is made to be tried. */
record ImageForm(PackageFolders folders, String handler) implements OneFolderForm {
  /** An image may have 10 GB. */
  @Override
  public Optional<SizeBudget> budget() {
    return Optional.empty();
  }

  @Override
  public void finish() throws IOException {
    Dockerfile dockerfile =
        new Dockerfile(folders.output().name(), handler, folders.output().snapStart());
    Files.writeString(folders.dockerfile(), dockerfile.text());
    Files.delete(folders.functionZip());
  }

  @Override
  public List<Path> made() {
    return List.of(folders.dockerfile(), folders.function());
  }
}
