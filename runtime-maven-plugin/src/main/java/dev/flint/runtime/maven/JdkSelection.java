package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.doctor.JdkCandidate;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return preferred()
        .map(named -> JdkChoice.named(named.home(), named.origin()))
        .orElseGet(() -> JdkChoice.newest(candidates().stream().map(JdkCandidate::home).toList()));
  }

  /** Returns the JDK that is taken whatever else there is. */
  Optional<JdkCandidate> preferred() {
    if (named != null) {
      return Optional.of(new JdkCandidate(named.toPath(), Setting.JDK.toString()));
    }
    return Optional.ofNullable(toolchain)
        .flatMap(JdkSelection::homeOf)
        .map(home -> new JdkCandidate(home, "JDK toolchain of this build"));
  }

  /** Returns the folder of a toolchain's JDK; nothing where it has no JVM. */
  static Optional<Path> homeOf(Toolchain toolchain) {
    return Optional.ofNullable(toolchain.findTool("java"))
        .map(java -> Path.of(java).resolve("../..").normalize());
  }

  /** The nearest first: JAVA_HOME, the JDK that runs Maven, then the usual places. */
  static List<JdkCandidate> candidates() {
    List<JdkCandidate> candidates = new ArrayList<>(JdkCandidate.atHand());
    ToolchainDiscoverer discoverer = new ToolchainDiscoverer();
    discoverer.discoverToolchains().getToolchains().stream()
        .map(discoverer::getJdkHome)
        .map(home -> new JdkCandidate(home, "in a usual place"))
        .forEach(candidates::add);
    return candidates;
  }
}
