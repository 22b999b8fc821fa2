package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSection;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfStringTable;

/**
 * The oldest glibc that a native file starts with.
 *
 * @param file the file
 * @param version for instance 2.34
 */
public record RequiredGlibc(Path file, Version version) {
  /** What {@code provided.al2023} has; newer needs than this fail every start there. */
  static final Version AL2023 = Version.parse("2.34");

  private static final Pattern NUMBERED = Pattern.compile("GLIBC_(\\d+(?:\\.\\d+)+)");
  // Packed relocations: needed by name, understood from this glibc on.
  private static final String PACKED_RELOCATIONS = "GLIBC_ABI_DT_RELR";
  private static final String PACKED_RELOCATIONS_SINCE = "2.36";

  /** Returns the highest need among some ELF files; nothing when none needs glibc. */
  public static Optional<RequiredGlibc> highest(List<Path> files) {
    return files.stream()
        .flatMap(RequiredGlibc::of)
        .max(Comparator.comparing(RequiredGlibc::version));
  }

  /** Throws when Lambda's glibc is older than this. */
  public void requireOnLambda() {
    if (version.compareTo(AL2023) > 0) {
      throw new PackagingException(
          "Expected a JDK that needs glibc "
              + AL2023
              + ", which provided.al2023 has, or an older one; found that "
              + file
              + " needs glibc "
              + version
              + ": link from a JDK built on an older Linux, for instance Eclipse Temurin, named"
              + " with "
              + Setting.JDK);
    }
  }

  private static Stream<RequiredGlibc> of(Path file) {
    return versionNames(file).stream()
        .flatMap(name -> glibc(name).stream())
        .map(version -> new RequiredGlibc(file, version));
  }

  private static Optional<Version> glibc(String name) {
    if (name.equals(PACKED_RELOCATIONS)) {
      return Optional.of(Version.parse(PACKED_RELOCATIONS_SINCE));
    }
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? Optional.of(Version.parse(numbered.group(1))) : Optional.empty();
  }

  /**
   * Returns the versions that a file needs of the libraries it is loaded with, for instance
   * GLIBC_2.14.
   */
  private static List<String> versionNames(Path file) {
    try {
      ElfFile elf = ElfFile.from(file);
      ElfSection needs = elf.firstSectionByType(ElfSectionHeader.SHT_GNU_verneed);
      if (needs == null) {
        return List.of();
      }
      ElfStringTable strings = (ElfStringTable) elf.getSection(needs.header.sh_link);
      ByteOrder order =
          elf.ei_data == ElfFile.DATA_LSB ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      return versionNames(ByteBuffer.wrap(needs.getData()).order(order), strings);
    } catch (IOException | ElfException | ClassCastException | IndexOutOfBoundsException e) {
      throw new PackagingException("Expected a native library or program, found " + file, e);
    }
  }

  /**
   * Walks a section {@code .gnu.version_r}: a chain of libraries ({@code Elf64_Verneed}), each with
   * a chain of versions ({@code Elf64_Vernaux}), linked by distances of which 0 is the end.
   */
  private static List<String> versionNames(ByteBuffer section, ElfStringTable strings) {
    List<String> names = new ArrayList<>();
    int library = 0;
    int nextLibrary;
    do {
      int version = library + section.getInt(library + 8);
      int nextVersion;
      do {
        names.add(strings.get(section.getInt(version + 8)));
        nextVersion = section.getInt(version + 12);
        version += nextVersion;
      } while (nextVersion != 0);
      nextLibrary = section.getInt(library + 12);
      library += nextLibrary;
    } while (nextLibrary != 0);
    return names;
  }
}
