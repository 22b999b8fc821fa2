package dev.flint.runtime.packaging.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.options.SizeBudget;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizeCheckTest {
  private static final long MB = 1_048_576;

  private final RecordingLog log = new RecordingLog();
  private final SizeCheck check = new SizeCheck(SizeBudget.OF_LAMBDA, log);

  @Test
  void saysNothingOfWhatLambdaTakes() {
    check.check(List.of(zip(50 * MB, 150 * MB), zip(50 * MB, 100 * MB)));

    assertEquals(List.of(), log.warnings());
  }

  @Test
  void warnsOfEachZipThatIsTooLargeToUpload() {
    check.check(List.of(zip(50 * MB, MB), zip(50 * MB + 1, MB)));

    assertEquals(1, log.warnings().size());
    assertTrue(log.warnings().get(0).contains("flint.maxZippedMb"), log.warnings()::toString);
    assertTrue(log.warnings().get(0).endsWith("\n  50.0 MB  a/file"), log.warnings()::toString);
  }

  @Test
  void failsWhenAllZipsTogetherAreTooLargeToUnpack() {
    List<PackageContents> zips = List.of(zip(MB, 150 * MB), zip(MB, 100 * MB + 1));

    String message = assertThrows(PackagingException.class, () -> check.check(zips)).getMessage();

    assertTrue(message.contains("250 MB unzipped"), message);
    assertTrue(message.contains("flint.maxUnzippedMb"), message);
    assertTrue(message.endsWith("\n  150.0 MB  a/file\n  100.0 MB  a/file"), message);
  }

  @Test
  void namesTheTenLargestFilesLargestFirst() {
    List<PackedFile> files =
        IntStream.rangeClosed(1, 11)
            .mapToObj(size -> new PackedFile("f" + size, size, 5 * size * MB))
            .toList();
    List<PackageContents> zips = List.of(new PackageContents(files));

    String message = assertThrows(PackagingException.class, () -> check.check(zips)).getMessage();

    assertTrue(message.contains("330.0 MB"), message);
    assertTrue(message.contains(":\n  55.0 MB  f11\n  50.0 MB  f10\n"), message);
    assertTrue(message.endsWith("\n  10.0 MB  f2"), message);
    assertFalse(message.contains("f1\n"), message);
  }

  private static PackageContents zip(long zipped, long unzipped) {
    return new PackageContents(List.of(new PackedFile("a/file", zipped, unzipped)));
  }
}
