package dev.flint.runtime.packaging.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.zip.ZipFile;

/**
 * What is in the zips of a package.
 *
 * @param files all files
 */
public record PackageContents(List<PackedFile> files) {
  /** Copies the list. */
  public PackageContents {
    files = List.copyOf(files);
  }

  /**
   * Reads the sizes from zips.
   *
   * @param zips the zips
   * @return the contents of all of them
   * @throws IOException when one can't be read
   */
  public static PackageContents of(Collection<Path> zips) throws IOException {
    List<PackedFile> files = new ArrayList<>();
    for (Path zip : zips) {
      try (ZipFile file = new ZipFile(zip.toFile())) {
        file.stream()
            .map(
                entry ->
                    new PackedFile(entry.getName(), entry.getCompressedSize(), entry.getSize()))
            .forEach(files::add);
      }
    }
    return new PackageContents(files);
  }

  /** The files of some paths. */
  PackageContents where(Predicate<String> path) {
    return new PackageContents(files.stream().filter(file -> path.test(file.path())).toList());
  }

  long zipped() {
    return sum(PackedFile::zipped);
  }

  long unzipped() {
    return sum(PackedFile::unzipped);
  }

  /** The files that are largest by this size, the largest first. */
  List<PackedFile> largest(int count, ToLongFunction<PackedFile> size) {
    return files.stream().sorted(Comparator.comparingLong(size).reversed()).limit(count).toList();
  }

  private long sum(ToLongFunction<PackedFile> size) {
    return files.stream().mapToLong(size).sum();
  }
}
