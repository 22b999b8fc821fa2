package dev.flint.runtime.packaging.nativecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredGlibcTest {
  @TempDir private Path folder;

  @Test
  void readsWhatALibraryNeeds() throws IOException {
    assertEquals("2.99", needOf(libraryNeeding("GLIBC_2.99")).version().toString());
  }

  @Test
  void refusesWhatIsNewerThanLambdas() throws IOException {
    Path library = libraryNeeding("GLIBC_2.35");
    RequiredGlibc need = needOf(library);

    PackagingException refusal = assertThrows(PackagingException.class, need::requireOnLambda);

    String message = refusal.getMessage();
    assertTrue(message.contains(library + " needs glibc 2.35"), message);
    assertTrue(message.contains("2.34") && message.contains("flint.jdk"), message);
  }

  @Test
  void comparesVersionsAsNumbers() throws IOException {
    assertDoesNotThrow(needOf(libraryNeeding("GLIBC_2.9\0"))::requireOnLambda);
  }

  @Test
  void findsNothingInOtherFiles() throws IOException {
    Files.writeString(folder.resolve("text"), "GLIBC_2.99");

    assertEquals(Optional.empty(), RequiredGlibc.highest(NativeFiles.in(folder)));
  }

  @Test
  void refusesALibraryThatIsCutOff() throws IOException {
    Path library = libraryNeeding("GLIBC_2.14");
    byte[] content = Files.readAllBytes(library);
    Files.write(library, Arrays.copyOf(content, content.length / 2));
    List<Path> files = List.of(library);

    PackagingException refusal =
        assertThrows(PackagingException.class, () -> RequiredGlibc.highest(files));

    assertTrue(refusal.getMessage().contains(library.toString()), refusal.getMessage());
  }

  private RequiredGlibc needOf(Path library) {
    return RequiredGlibc.highest(NativeFiles.in(library.getParent())).orElseThrow();
  }

  /** A real library with one of the versions that it needs renamed. */
  private Path libraryNeeding(String version) throws IOException {
    Path real = Jdks.running().home().resolve("lib/libjava.so");
    String content = new String(Files.readAllBytes(real), ISO_8859_1);
    assertTrue(content.contains("GLIBC_2.14"), "the library is not as expected");
    String renamed = content.replace("GLIBC_2.14", version);
    // All else stays where it is.
    assertEquals(content.length(), renamed.length());
    return Files.write(folder.resolve("libx.so"), renamed.getBytes(ISO_8859_1));
  }
}
