def log = new File(basedir, 'build.log').readLines()
assert log.contains('"Good day, World!"')
assert log.contains('log of World')
assert log.any { it.startsWith('REPORT RequestId: ') && it.contains('Init Duration: ') }
assert new File(basedir, 'target/function.zip').isFile()
assert log.every { !it.contains('Linking the JRE ...') }
def sbom = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/function.cdx.json'))
assert sbom.metadata.component.purl == 'pkg:maven/com.example/invoke-a-function@1.0-SNAPSHOT'
assert sbom.metadata.tools.components[0].version ==~ /\d+\.\d+\.\d+.*/
assert sbom.components.any { it.purl?.startsWith('pkg:maven/com.fasterxml.jackson.core/jackson-databind@2.') }
assert sbom.components.find { it.'bom-ref' == 'jre' }.components*.name.contains('java.base')
