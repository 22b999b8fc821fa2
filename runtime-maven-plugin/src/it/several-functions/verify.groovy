def log = new File(basedir, 'build.log').text
assert log.contains('"Bye, 7!"')
assert log.contains('Not packed a second time, as the function\'s jar has their classes: ')
assert new File(basedir, 'target/hello.zip').isFile()
assert new File(basedir, 'target/bye.zip').isFile()
assert log.contains('bindings java.lang.Integer')
assert (new File(basedir, 'target/bye/lib').list() as List).sort() == ['flint-bindings.jar', 'several-functions-1.0-SNAPSHOT.jar']
def jackson = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/bye.cdx.json')).components.find { it.name == 'jackson-core' }
assert jackson.properties == [[name: 'flint:file', value: 'lib/several-functions-1.0-SNAPSHOT.jar']]
assert jackson.hashes*.alg == ['SHA-256']
// The second build.
assert log.contains('found that hello and bye both make hello: give each a name with --output-name')
