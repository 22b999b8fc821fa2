def log = new File(basedir, 'build.log').text
assert log =~ /flint-maven-plugin \S+, Maven \d\S+ on Java/
assert log =~ /ok     JDK .*: linked from, the newest JDK found/
assert log =~ /FAILS  Expected a JDK with its modules .* as the --target-jdk .*nowhere/
assert log.contains('Packaging would fail: see FAILS above, 1 in all')
assert log.contains('BUILD SUCCESS')
