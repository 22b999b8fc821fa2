package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.nio.file.Path;

/**
 * What is made, and where.
 *
 * @param format what the function is packaged as
 * @param folder where it is made, for instance {@code target}
 * @param name what the files and folders that are made are named for
 * @param budget how large it may be
 * @param nativeLibraries which of the native libraries in jars are packed
 * @param deflater what deflates the files in the zip
 * @param snapStart whether Lambda may make snapshots of the image
 */
public record OutputOptions(
    PackageFormat format,
    Path folder,
    String name,
    SizeBudget budget,
    NativeLibraries nativeLibraries,
    Deflater deflater,
    boolean snapStart) {
  /** The name that needs not be given. */
  public static final String DEFAULT_NAME = "function";

  /** Refuses a name that would not be that of one file, and none below another. */
  public OutputOptions {
    if (!name.matches("[\\w-][\\w.-]*") || name.equals("layer")) {
      throw new PackagingException(
          "Expected letters, digits, '.', '_' or '-', and not layer, in "
              + Setting.OUTPUT_NAME
              + ", found "
              + name);
    }
    if (snapStart && format != PackageFormat.IMAGE) {
      throw new PackagingException(
          "Expected "
              + Setting.FORMAT
              + " to be image where "
              + Setting.SNAP_START
              + " is true, found "
              + format
              + ": of zips and layers for OS-only runtimes Lambda makes no snapshots");
    }
  }

  /**
   * Returns a zip of at most the size that Lambda takes.
   *
   * @param folder where it is made, for instance {@code target}
   */
  public static OutputOptions of(Path folder) {
    return new OutputOptions(
        PackageFormat.ZIP,
        folder,
        DEFAULT_NAME,
        SizeBudget.OF_LAMBDA,
        NativeLibraries.LAMBDA,
        Deflater.JDK,
        false);
  }

  /**
   * Returns the same as something else than a zip.
   *
   * @param other the format
   */
  public OutputOptions withFormat(PackageFormat other) {
    return new OutputOptions(other, folder, name, budget, nativeLibraries, deflater, snapStart);
  }

  /**
   * Returns the same with other sizes.
   *
   * @param other how large the package may be
   */
  public OutputOptions withBudget(SizeBudget other) {
    return new OutputOptions(format, folder, name, other, nativeLibraries, deflater, snapStart);
  }

  /**
   * Returns the same with other native libraries.
   *
   * @param other which of those in jars are packed
   */
  public OutputOptions withNativeLibraries(NativeLibraries other) {
    return new OutputOptions(format, folder, name, budget, other, deflater, snapStart);
  }

  /**
   * Returns the same under another name.
   *
   * @param other the name
   */
  public OutputOptions withName(String other) {
    return new OutputOptions(format, folder, other, budget, nativeLibraries, deflater, snapStart);
  }

  /**
   * Returns what Lambda unpacks as the task root.
   *
   * @return a folder
   */
  public Path function() {
    return folder.resolve(name);
  }

  /**
   * Returns what functions may share, where a layer is made.
   *
   * @return a folder
   */
  public Path layer() {
    return folder.resolve(isDefault() ? "layer" : name + "-layer");
  }

  /**
   * Returns what builds an image.
   *
   * @return a file
   */
  public Path dockerfile() {
    return folder.resolve(isDefault() ? "Dockerfile" : name + ".Dockerfile");
  }

  /**
   * Returns where code is generated.
   *
   * @return a folder
   */
  public Path bindings() {
    return folder.resolve(isDefault() ? "flint-bindings" : name + "-bindings");
  }

  private boolean isDefault() {
    return name.equals(DEFAULT_NAME);
  }

  /**
   * Returns the same, deflated by something else.
   *
   * @param other what deflates the files in the zip
   */
  public OutputOptions withDeflater(Deflater other) {
    return new OutputOptions(format, folder, name, budget, nativeLibraries, other, snapStart);
  }

  /**
   * Returns the same with or without snapshots.
   *
   * @param other whether Lambda may make them of the image
   */
  public OutputOptions withSnapStart(boolean other) {
    return new OutputOptions(format, folder, name, budget, nativeLibraries, deflater, other);
  }
}
