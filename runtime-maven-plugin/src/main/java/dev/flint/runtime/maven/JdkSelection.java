package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.toolchain.jdk.ToolchainDiscoverer;
import org.apache.maven.toolchain.Toolchain;
import org.jspecify.annotations.Nullable;

/**
 * Selects the JDK to link from: the one named, else the build's toolchain, else the newest that
 * this machine offers.
 *
 * @param named the folder given as a parameter, or null
 * @param toolchain the toolchain selected for this build, or null
 */
record JdkSelection(@Nullable File named, @Nullable Toolchain toolchain) {
  JdkChoice select() {
    if (named != null) {
      return JdkChoice.named(named.toPath(), Setting.JDK.toString());
    }
    String java = toolchain == null ? null : toolchain.findTool("java");
    if (java != null) {
      return JdkChoice.named(
          Path.of(java).resolve("../..").normalize(), "JDK toolchain of this build");
    }
    return JdkChoice.newest(installed());
  }

  /** The nearest first: JAVA_HOME, the JDK that runs Maven, then the usual places. */
  private static List<Path> installed() {
    List<Path> homes = new ArrayList<>(JdkChoice.atHand());
    ToolchainDiscoverer discoverer = new ToolchainDiscoverer();
    discoverer.discoverToolchains().getToolchains().stream()
        .map(discoverer::getJdkHome)
        .forEach(homes::add);
    return homes;
  }
}
