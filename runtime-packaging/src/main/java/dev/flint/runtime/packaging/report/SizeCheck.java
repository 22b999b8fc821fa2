package dev.flint.runtime.packaging.report;

import dev.flint.runtime.packaging.Megabytes;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.SizeBudget;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Holds a package to its size budget.
 *
 * @param budget how large it may be
 * @param log told of a zip that is larger than one that Lambda takes directly
 */
public record SizeCheck(SizeBudget budget, PackagingLog log) {
  static final int SHOWN = 10;

  /**
   * Checks the zips that Lambda unpacks for one function.
   *
   * @param zips what is in each
   * @throws PackagingException when their files are larger than the budget together
   */
  public void check(List<PackageContents> zips) {
    PackageContents all = PackageContents.together(zips);
    if (all.unzipped() > budget.unzippedBytes()) {
      throw new PackagingException(
          "Expected at most "
              + budget.unzippedMb()
              + " MB unzipped, as "
              + Setting.MAX_UNZIPPED
              + " says, found "
              + Megabytes.of(all.unzipped())
              + " MB. The largest files:"
              + largest(all, PackedFile::unzipped));
    }
    zips.forEach(this::warnOfSize);
  }

  private void warnOfSize(PackageContents zip) {
    if (zip.zipped() > budget.zippedBytes()) {
      log.warn(
          "The zip has "
              + Megabytes.of(zip.zipped())
              + " MB, more than the "
              + budget.zippedMb()
              + " MB that can be uploaded without S3 ("
              + Setting.MAX_ZIPPED
              + "). The largest files in it:"
              + largest(zip, PackedFile::zipped));
    }
  }

  private static String largest(PackageContents contents, ToLongFunction<PackedFile> size) {
    return contents.largest(SHOWN, size).stream()
        .map(file -> "\n  " + Megabytes.of(size.applyAsLong(file)) + " MB  " + file.path())
        .collect(Collectors.joining());
  }
}
