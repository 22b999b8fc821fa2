# Weighs options that are given to the JVM, in the package or in variables, against bootstrap's own.
# Apart from bootstrap, which reads this where there are such: to read it costs a start some 0.3 ms.
# Written by Flint.

# The package's options come last and win. So do those of variables, which the JVM reads first: what
# they say is left out here. And left out is what the JVM would not take beside either.
names_collector() {
  case $1 in
    *-XX:+UseSerialGC* | *-XX:+UseParallelGC* | *-XX:+UseG1GC* | *-XX:+UseZGC* | \
      *-XX:+UseShenandoahGC* | *-XX:+UseEpsilonGC* | *-XX:-UseSerialGC*) ;;
    *) return 1 ;;
  esac
}
variables="${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}"
given="$variables $*"
case $given in
  *-Xmx* | *-XX:MaxHeapSize=* | *-XX:MaxRAM=*) heap= ;;
  *-XX:MaxRAM* | *-XX:MinRAM*) heap=${heap:+-XX:MaxRAM=${memory}m} ;;
  # The JVM makes the heap larger where it is to begin so.
  *-Xms* | *-XX:InitialHeapSize=* | *-XX:MinHeapSize=*)
    heap=${heap:+"-XX:MaxRAM=${memory}m -XX:MaxRAMPercentage=$((heap_size * 100 / memory))"} ;;
esac
if names_collector "$given"; then collector=; fi
case $given in *-Djava.util.logging.config.*) java_logging= ;; esac
case $given in *-XX:SharedArchiveFile=* | *-XX:ArchiveClassesAtExit=* | *-XX:AOT*) cache= ;; esac
case $variables in
  *-*)
    kept=
    for option in $own; do
      name=${option%=*}
      case $variables in
        *"${name#-XX:[-+]}"*) ;;
        *) kept="$kept $option" ;;
      esac
    done
    own=$kept
    # What the JRE must have for an option, and which value of the parameter links it. Beside these,
    # and another collector, the cache may be of less use, of which the JVM would tell at each start.
    log=
    need() {
      if ! [ -e "$jre/$1" ]; then
        echo "$2 is in a variable, but this function's JRE can't do it: package the function with" \
          "<jvmTools>$3</jvmTools> (command: --jvm-tool $3)" >&2
        exit 1
      fi
      log=off
    }
    case $variables in *-javaagent:*) need lib/libinstrument.so -javaagent agents ;; esac
    case $variables in
      *-agentlib:jdwp* | *-Xrunjdwp*) need lib/libjdwp.so -agentlib:jdwp debugger ;;
    esac
    case $variables in
      *-XX:StartFlightRecording* | *-XX:FlightRecorderOptions*)
        need lib/jfr -XX:StartFlightRecording jfr ;;
    esac
    case $variables in
      *-Dcom.sun.management.*)
        need lib/libmanagement_agent.so -Dcom.sun.management.jmxremote jmx ;;
    esac
    if names_collector "$variables"; then log=off; fi
    case $variables in *-Xlog:*) log=theirs ;; esac
    for option; do
      shift
      case $option/$log in
        -Xlog:aot*=error,cds*/off) set -- "$@" '-Xlog:aot*=off,cds*=off' ;;
        -Xlog:aot*=error,cds*/theirs) ;;
        *)
          # Of two collectors the JVM would take neither.
          if ! names_collector "$variables" || ! names_collector "$option"; then
            set -- "$@" "$option"
          fi ;;
      esac
    done
    ;;
esac
