package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The JDKs that are seen, and why each is linked from or passed over.
 *
 * @param options where JDKs are looked for
 */
record JdkFindings(DoctorOptions options) {
  /** What the help of a {@code jlink} says that needs no {@code jmods}. */
  private static final String LINKS_WITHOUT_JMODS = "Linking from run-time image enabled";

  /** Returns a line for each place, and more for the JDK that is linked from. */
  List<Finding> all(Optional<JdkChoice> choice, String failure) {
    List<Finding> findings = new ArrayList<>();
    candidates().forEach(candidate -> findings.add(finding(candidate, choice)));
    if (choice.isEmpty()) {
      findings.add(Finding.fails(failure));
    }
    choice.map(JdkChoice::jdk).ifPresent(jdk -> findings.addAll(suitability(jdk)));
    return findings;
  }

  /** Each place once, by the first that led to it. */
  private Iterable<JdkCandidate> candidates() {
    Map<Path, JdkCandidate> places = new LinkedHashMap<>();
    Stream.of(
            options.named().stream(), options.candidates().stream(), options.selectable().stream())
        .flatMap(Function.identity())
        .forEach(candidate -> places.putIfAbsent(candidate.place(), candidate));
    return places.values();
  }

  private Finding finding(JdkCandidate candidate, Optional<JdkChoice> choice) {
    Optional<Jdk> jdk = candidate.jdk();
    if (jdk.isPresent() && choice.map(JdkChoice::jdk).equals(jdk)) {
      return Finding.good(candidate + ": linked from, " + choice.get().reason());
    }
    String reason = jdk.isPresent() ? rank(candidate, jdk.get(), choice) : candidate.flaw();
    return Finding.note(candidate + ": passed over, " + reason);
  }

  private String rank(JdkCandidate candidate, Jdk jdk, Optional<JdkChoice> choice) {
    if (options.selectable().contains(candidate)) {
      return "it counts where the build selects it, by maven-toolchains-plugin";
    }
    if (options.named().isPresent()) {
      return options.named().get().origin() + " names another";
    }
    boolean same = choice.filter(other -> other.jdk().version().equals(jdk.version())).isPresent();
    return same ? "the same version was found before" : "there is a newer one";
  }

  private List<Finding> suitability(Jdk jdk) {
    List<Finding> findings = new ArrayList<>();
    if (options.targetJdk().isEmpty() && !links(jdk)) {
      findings.add(
          Finding.fails(
              jdk
                  + " has no folder jmods, and its jlink can't do without: install the package of"
                  + " its distribution that has them, or take another JDK"));
    }
    if (options.targetJdk().isEmpty() && !jdk.isForLambda()) {
      findings.add(
          Finding.note(jdk + " is for " + jdk.platform() + ": what it links is not for Lambda"));
    }
    return findings;
  }

  private static boolean links(Jdk jdk) {
    if (Files.isRegularFile(jdk.jmods().resolve("java.base.jmod"))) {
      return true;
    }
    try {
      return jdk.run("jlink", List.of("--help")).contains(LINKS_WITHOUT_JMODS);
    } catch (PackagingException e) {
      return false;
    }
  }
}
