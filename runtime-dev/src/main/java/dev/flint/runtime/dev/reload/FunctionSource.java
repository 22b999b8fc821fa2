package dev.flint.runtime.dev.reload;

import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.dev.start.Libraries;
import dev.flint.runtime.emulator.FunctionSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a function's code comes from, and how a process of it is started. */
public sealed interface FunctionSource {

  /** Returns the files and folders whose change makes the function another one. */
  List<Path> watched();

  /** Returns the folders and jars with the user's own classes. */
  List<Path> own();

  /** Returns what reads name, memory, time limit and variables of the function. */
  Supplier<FunctionSettings> settings();

  /** Returns whether a process can be started before it is known which classes it will run. */
  boolean canStandBy();

  /** Returns whether the old process must have ended before a new one starts. */
  boolean takesTurns();

  /** Returns the class file without which there is no function, relative to a folder. */
  Path handlerClass();

  /**
   * Starts a process, which does nothing of the function's yet where it can stand by.
   *
   * @param current the settings
   * @param libraries what it does with the classes of jars, where it is run from them
   * @param console gets the lines of its log
   */
  FunctionProcess start(FunctionSettings current, Libraries libraries, Consumer<String> console)
      throws InterruptedException;

  /**
   * A function that is run from its class path.
   *
   * @param command how its JVM is started
   * @param settings its name, memory, time limit and variables, as they are now
   * @param environmentFiles the files that these are read from
   * @param own the folders and jars with the user's own classes
   */
  record OfClassPath(
      JavaCommand command,
      Supplier<FunctionSettings> settings,
      List<Path> environmentFiles,
      List<Path> own)
      implements FunctionSource {

    @Override
    public List<Path> watched() {
      List<Path> watched = new ArrayList<>(command.classPath());
      watched.addAll(environmentFiles);
      return watched;
    }

    /** A debugger has one port, which one process at a time can have. */
    @Override
    public boolean canStandBy() {
      return !takesTurns();
    }

    @Override
    public boolean takesTurns() {
      return command.debugPort().isPresent();
    }

    @Override
    public Path handlerClass() {
      String className = command.handler().replaceFirst("::.*", "").strip();
      return Path.of(className.replace('.', File.separatorChar) + ".class");
    }

    @Override
    public FunctionProcess start(
        FunctionSettings current, Libraries libraries, Consumer<String> console)
        throws InterruptedException {
      return FunctionProcess.behindGate(command, current, OwnCode.in(own), libraries, console);
    }
  }

  /**
   * A function that is run as it was packaged.
   *
   * @param folder the folder with its bootstrap
   * @param settings its name, memory, time limit and variables, as they are now
   * @param environmentFiles the files that these are read from
   * @param own the folders and jars with the user's own classes
   */
  record OfPackage(
      Path folder, Supplier<FunctionSettings> settings, List<Path> environmentFiles, List<Path> own)
      implements FunctionSource {

    @Override
    public List<Path> watched() {
      List<Path> watched = new ArrayList<>(environmentFiles);
      watched.add(folder);
      return watched;
    }

    @Override
    public boolean canStandBy() {
      return false;
    }

    @Override
    public boolean takesTurns() {
      return false;
    }

    @Override
    public Path handlerClass() {
      return Path.of("bootstrap");
    }

    @Override
    public FunctionProcess start(
        FunctionSettings current, Libraries libraries, Consumer<String> console)
        throws InterruptedException {
      return FunctionProcess.of(current, OwnCode.in(own), console);
    }
  }
}
