package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which architectures a JRE can be linked for, and what is missing for the others.
 *
 * @param options what packaging would be told
 * @param jdk the JDK that links
 */
record TargetFindings(DoctorOptions options, Jdk jdk) {
  /** From this feature release on Temurin's JDKs have no {@code jmods}. */
  private static final int TEMURIN_WITHOUT_JMODS = 24;

  List<Finding> all() {
    try {
      Optional<Jdk> target =
          options.targetJdk().map(folder -> Jdk.withJmodsAt(folder, Setting.TARGET_JDK.toString()));
      List<Finding> findings = new ArrayList<>();
      target.ifPresent(other -> findings.add(release(other)));
      findings.addAll(architectures(target.orElse(jdk).architecture(), target.isPresent()));
      return findings;
    } catch (PackagingException e) {
      return List.of(Finding.fails(e.getMessage()));
    }
  }

  /** {@code jlink} takes modules of its own feature release alone. */
  private Finding release(Jdk target) {
    return target.feature() == jdk.feature()
        ? Finding.good("modules of " + target + ", " + Setting.TARGET_JDK + ", are linked")
        : Finding.fails(target + " is of another feature release than the JDK that links, " + jdk);
  }

  private List<Finding> architectures(Optional<Architecture> linked, boolean targeted) {
    List<Finding> findings = new ArrayList<>();
    linked.ifPresent(one -> findings.add(Finding.good(one + ": what is linked runs on it")));
    Arrays.stream(Architecture.values())
        .filter(other -> !linked.equals(Optional.of(other)))
        .forEach(other -> findings.add(missing(other, targeted)));
    return findings;
  }

  private Finding missing(Architecture other, boolean targeted) {
    String text = other + ": " + (targeted ? "name its JDK" : wayTo(other));
    return options.architecture().equals(Optional.of(other))
        ? Finding.fails(text + "; " + Setting.ARCHITECTURE + " asks for it")
        : Finding.note(text);
  }

  private String wayTo(Architecture other) {
    String processor = other.temurinName();
    String jmods =
        jdk.feature() < TEMURIN_WITHOUT_JMODS
            ? "Temurin's for linux " + processor + " has one"
            : "from "
                + TEMURIN_WITHOUT_JMODS
                + " on Temurin has it in an archive of its own, OpenJDK"
                + jdk.feature()
                + "U-jmods_"
                + processor
                + "_linux_hotspot_*.tar.gz among the releases on adoptium.net";
    return "name a JDK %d for it, with its folder jmods, with %s; %s"
        .formatted(jdk.feature(), Setting.TARGET_JDK, jmods);
  }
}
