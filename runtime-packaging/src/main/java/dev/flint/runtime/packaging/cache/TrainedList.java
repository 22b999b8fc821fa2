package dev.flint.runtime.packaging.cache;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a list that an archive is dumped from.
 *
 * @param events how many events the handler was invoked with
 * @param recorded the binary names of the classes of which other JVMs recorded that they are used
 * @param unlinkable those of the list that no JVM can link before it runs
 */
record TrainedList(int events, Set<String> recorded, Set<String> unlinkable) {
  private static final Pattern SKIPPED = Pattern.compile("Skipping (\\S+): (.*)");

  /**
   * Returns what the archive was trained by, in a line.
   *
   * @param dump what the JVM printed as it dumped the archive
   */
  String text(String dump) {
    String invoked = events == 1 ? "1 event" : events + " events";
    if (recorded.isEmpty()) {
      return events > 0
          ? invoked
          : "no event and no test: of what events need, it has what the function's own classes name";
    }
    Map<String, Integer> reasons = new TreeMap<>();
    Set<String> archived = new HashSet<>(recorded);
    for (Matcher line = SKIPPED.matcher(dump); line.find(); ) {
      if (archived.remove(line.group(1).replace('/', '.'))) {
        reasons.merge(line.group(2), 1, Integer::sum);
      }
    }
    return (events > 0 ? invoked + " and " : "")
        + "tests: has "
        + archived.size()
        + " of the "
        + recorded.size()
        + " classes that they used"
        + (reasons.isEmpty() ? "" : "; the JVM archives none of " + reasons);
  }
}
