package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.toolchain.Toolchain;
import org.junit.jupiter.api.Test;

class JdkSelectionTest {
  private final Jdk running = Jdk.at(Path.of(System.getProperty("java.home"))).orElseThrow();

  @Test
  void takesTheNamedJdkBeforeTheToolchain() {
    File home = running.home().toFile();

    JdkChoice choice = new JdkSelection(home, new JdkToolchain(Path.of("/nowhere"))).select();

    assertEquals(running, choice.jdk());
    assertTrue(choice.reason().contains("flint.jdk"), choice.reason());
  }

  @Test
  void takesTheToolchainBeforeAnyOtherJdk() {
    JdkChoice choice = new JdkSelection(null, new JdkToolchain(running.home())).select();

    assertEquals(running, choice.jdk());
    assertTrue(choice.reason().contains("toolchain"), choice.reason());
  }

  @Test
  void saysSoWhenTheToolchainIsNoJdk() {
    JdkSelection selection = new JdkSelection(null, new JdkToolchain(Path.of("/nowhere")));

    PackagingException refusal = assertThrows(PackagingException.class, selection::select);

    assertTrue(refusal.getMessage().contains("toolchain"), refusal.getMessage());
  }

  @Test
  void findsAtLeastTheRunningJdkWithoutBoth() {
    JdkChoice choice = new JdkSelection(null, null).select();

    assertTrue(choice.jdk().version().compareTo(running.version()) >= 0, choice::toString);
  }

  private record JdkToolchain(Path home) implements Toolchain {
    @Override
    public String getType() {
      return "jdk";
    }

    @Override
    public String findTool(String tool) {
      return home.resolve("bin").resolve(tool).toString();
    }
  }
}
