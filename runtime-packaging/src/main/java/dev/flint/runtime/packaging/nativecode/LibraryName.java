package dev.flint.runtime.packaging.nativecode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The name that a native library has on all platforms. */
final class LibraryName {
  /** Words for systems, processors and kinds of files. */
  private static final Set<String> PLATFORM =
      Set.of(
          ("linux linux32 linux64 glibc gnu musl alpine android"
                  + " windows windows32 windows64 win win32 win64 mingw msvc"
                  + " osx mac macos macosx darwin universal universal2"
                  + " freebsd openbsd netbsd dragonfly sunos solaris aix"
                  + " x86 x64 x32 i386 i586 i686 amd64 32 64 86 intel"
                  + " aarch aarch64 aarch32 arm arm32 arm64 armhf armv5 armv6 armv7 armv7a armv8"
                  + " ppc ppc64 ppc64le ppcle64 s390 s390x riscv riscv64 loongarch64"
                  + " mips mips64 mips64el sparc sparcv9 ia64"
                  + " so dll dylib jnilib exe")
              .split(" "));

  private LibraryName() {}

  /**
   * Of an entry's file name what is not about its platform: {@code netty tcnative} for {@code
   * META-INF/native/libnetty_tcnative_osx_x86_64.jnilib}; empty when nothing is left.
   */
  static String of(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(file.replaceAll("^lib|\\.a$", "").split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty() && !PLATFORM.contains(word))
        .collect(Collectors.joining(" "));
  }
}
