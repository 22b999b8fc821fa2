package dev.flint.runtime.packaging.options;

/**
 * What an artifact is known by in a Maven repository.
 *
 * @param group its group; empty for what is in none
 * @param artifact its name in the group
 * @param version its version; empty where nothing tells it
 * @param classifier which of the artifact's files it is; empty for the one without
 */
public record Coordinates(String group, String artifact, String version, String classifier) {
  /**
   * Returns those of an artifact's own file.
   *
   * @param group its group
   * @param artifact its name in the group
   * @param version its version
   */
  public static Coordinates of(String group, String artifact, String version) {
    return new Coordinates(group, artifact, version, "");
  }

  /**
   * Returns what patterns of excludes are held against.
   *
   * @return {@code groupId:artifactId}
   */
  public String name() {
    return group + ":" + artifact;
  }
}
