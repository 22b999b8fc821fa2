package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.jdk.Architecture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import net.fornwall.jelf.ElfDynamicSection;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;

/** What a native library or program runs on, by its own header. */
enum NativeCode {
  /** Linux with glibc, or with any C library, on the function's architecture. */
  OF_LAMBDA,
  /** Anything else. */
  FOREIGN;

  /** How many bytes tell whether a file is native code. */
  static final int MAGIC_LENGTH = 8;

  private static final int ELF = 0x7f454c46;
  private static final String GLIBC = "libc.so.6";

  /**
   * Tells whether a file begins as native code does, of Linux and other Unix, macOS, Windows or
   * AIX.
   */
  static boolean isBegunBy(byte[] content) {
    if (content.length < MAGIC_LENGTH) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int first = bytes.getInt(0);
    return switch (first) {
      case ELF, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe -> true;
      // Of several architectures; a Java class has its version there, which is 45 or more.
      case 0xcafebabe -> bytes.getInt(4) < 45;
      default ->
          switch (first >>> 16) {
            case 0x4d5a, 0x01df, 0x01f7 -> true;
            default -> first == 0x3c626967; // <bigaf>
          };
    };
  }

  /** Returns what a file runs on that begins as native code does. */
  static NativeCode of(byte[] content, Architecture architecture) {
    if (ByteBuffer.wrap(content).getInt(0) != ELF) {
      return FOREIGN;
    }
    try {
      ElfFile elf = ElfFile.from(content);
      boolean fits = elf.e_machine == architecture.elfMachine() && isOfLinux(elf) && loads(elf);
      return fits ? OF_LAMBDA : FOREIGN;
    } catch (ElfException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
      // Maybe something else: then it has no twin either.
      return FOREIGN;
    }
  }

  private static boolean isOfLinux(ElfFile elf) {
    return elf.ei_osabi == ElfFile.ABI_SYSTEMV || elf.ei_osabi == ElfFile.ABI_LINUX;
  }

  /** With musl, on Android or another Unix, the C library has another name than glibc's. */
  private static boolean loads(ElfFile elf) {
    List<String> needed =
        Optional.ofNullable(elf.getDynamicSection())
            .map(ElfDynamicSection::getNeededLibraries)
            .orElse(List.of());
    return needed.contains(GLIBC) || needed.stream().noneMatch(name -> name.startsWith("libc."));
  }
}
