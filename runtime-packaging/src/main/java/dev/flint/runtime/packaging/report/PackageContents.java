package dev.flint.runtime.packaging.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.zip.ZipFile;

/**
 * What is in one or more zips of a package.
 *
 * @param files all files
 */
public record PackageContents(List<PackedFile> files) {
  /** Copies the list. */
  public PackageContents {
    files = List.copyOf(files);
  }

  /**
   * Reads the sizes from a zip.
   *
   * @param zip the zip
   * @return its contents
   * @throws IOException when it can't be read
   */
  public static PackageContents of(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new PackageContents(
          file.stream()
              .map(
                  entry ->
                      new PackedFile(entry.getName(), entry.getCompressedSize(), entry.getSize()))
              .toList());
    }
  }

  /**
   * Returns the contents of several zips together.
   *
   * @param zips the contents of each
   * @return the contents of all of them
   */
  public static PackageContents together(Collection<PackageContents> zips) {
    return new PackageContents(zips.stream().flatMap(zip -> zip.files().stream()).toList());
  }

  /** Returns the files of some paths. */
  PackageContents where(Predicate<String> path) {
    return new PackageContents(files.stream().filter(file -> path.test(file.path())).toList());
  }

  long zipped() {
    return sum(PackedFile::zipped);
  }

  long unzipped() {
    return sum(PackedFile::unzipped);
  }

  /** Returns the files that are largest by this size, the largest first. */
  List<PackedFile> largest(int count, ToLongFunction<PackedFile> size) {
    return files.stream().sorted(Comparator.comparingLong(size).reversed()).limit(count).toList();
  }

  private long sum(ToLongFunction<PackedFile> size) {
    return files.stream().mapToLong(size).sum();
  }
}
