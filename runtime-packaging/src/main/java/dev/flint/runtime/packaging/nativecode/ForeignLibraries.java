package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.Megabytes;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.StoredJar;
import dev.flint.runtime.packaging.jdk.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native libraries and programs in jars that no function on Lambda can load, and that are for
 * other platforms what one that it can load is for Lambda's: of one name, in the same jar or
 * another. Without such a twin they may be anything, and stay; so do those of signed jars.
 *
 * @param files for each jar that has some, which
 */
public record ForeignLibraries(Map<Path, List<Entry>> files) {
  /** None. */
  public static final ForeignLibraries NONE = new ForeignLibraries(Map.of());

  /**
   * A file in a jar.
   *
   * @param name its name
   * @param zipped its size there, in bytes
   * @param unzipped its own size, in bytes
   */
  public record Entry(String name, long zipped, long unzipped) {}

  private record Found(Path jar, Entry entry, NativeCode code) {
    String library() {
      return LibraryName.of(entry.name());
    }
  }

  /** Copies the map. */
  public ForeignLibraries {
    files = Map.copyOf(files);
  }

  /**
   * Looks for them.
   *
   * @param jars the jars of a class path
   * @param architecture what the function runs on
   * @return what was found
   * @throws PackagingException when a jar can't be read
   */
  public static ForeignLibraries in(Collection<Path> jars, Architecture architecture) {
    List<Found> found = jars.stream().flatMap(jar -> in(jar, architecture).stream()).toList();
    Set<String> ofLambda =
        found.stream()
            .filter(each -> each.code() == NativeCode.OF_LAMBDA)
            .map(Found::library)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Map<Path, List<Entry>> files = new LinkedHashMap<>();
    found.stream()
        .filter(each -> each.code() == NativeCode.FOREIGN && ofLambda.contains(each.library()))
        .filter(each -> StoredJar.canBeChanged(each.jar()))
        .forEach(
            each -> files.computeIfAbsent(each.jar(), jar -> new ArrayList<>()).add(each.entry()));
    return new ForeignLibraries(files);
  }

  private static List<Found> in(Path jar, Architecture architecture) {
    List<Found> found = new ArrayList<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !isClassOrFolder(each)).toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          byte[] begin = content.readNBytes(NativeCode.MAGIC_LENGTH);
          if (NativeCode.isBegunBy(begin)) {
            found.add(new Found(jar, size(entry), code(file, entry, architecture)));
          }
        }
      }
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
    return found;
  }

  private static boolean isClassOrFolder(ZipEntry entry) {
    return entry.isDirectory() || entry.getName().endsWith(".class");
  }

  private static Entry size(ZipEntry entry) {
    return new Entry(entry.getName(), entry.getCompressedSize(), entry.getSize());
  }

  private static NativeCode code(ZipFile file, ZipEntry entry, Architecture architecture)
      throws IOException {
    try (InputStream content = file.getInputStream(entry)) {
      return NativeCode.of(content.readAllBytes(), architecture);
    }
  }

  /**
   * Returns those of one jar.
   *
   * @param jar the jar
   * @return the names of its entries
   */
  public Set<String> of(Path jar) {
    return files.getOrDefault(jar, List.of()).stream().map(Entry::name).collect(Collectors.toSet());
  }

  /**
   * Returns how large they are.
   *
   * @return bytes, inflated
   */
  public long unzipped() {
    return files.values().stream().flatMap(List::stream).mapToLong(Entry::unzipped).sum();
  }

  /**
   * Tells what is left out.
   *
   * @param log where to
   */
  public void tell(PackagingLog log) {
    files.forEach(
        (jar, entries) ->
            log.info(
                "Leaving "
                    + Megabytes.of(entries.stream().mapToLong(Entry::zipped).sum())
                    + " MB of "
                    + jar.getFileName()
                    + " out, which are native libraries for other platforms than the function's"
                    + " (all stay with all in "
                    + Setting.NATIVE_LIBRARIES
                    + ")"));
  }
}
