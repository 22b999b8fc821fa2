// Makes the project that one of the examples is, in the package that was asked for, and takes the others away.
import java.nio.file.Files

def examples = [string: 'hello-world', 'http-api': 'http-api', sqs: 'sqs-batch', stream: 'stream-handler']
def project = new File(request.outputDirectory, request.artifactId)
def removeExamples = { examples.values().each { new File(project, it).deleteDir() } }
def handler = request.properties.handler

// Where nobody is asked, nobody has looked at what was given.
if (!examples.containsKey(handler)) {
    removeExamples()
    new File(project, 'pom.xml').delete()
    project.delete()
    throw new IllegalArgumentException("Expected ${examples.keySet().join(', ')} in the property handler, found ${handler}")
}

def example = new File(project, examples[handler])
def code = request.package
example.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def path = example.toPath().relativize(file.toPath()).toString().replace(File.separatorChar, '/' as char)
    def place = new File(project, path.replace('/java/example/', "/java/${code.replace('.', '/')}/"))
    place.parentFile.mkdirs()
    if (path.endsWith('.java') || path == 'template.yaml') {
        place.setText(file.getText('UTF-8').replaceAll(/(?m)^(package |\s+Handler: )example\b/) { all, before -> before + code }, 'UTF-8')
    } else {
        Files.copy(file.toPath(), place.toPath())
    }
}
removeExamples()
new File(project, '.gitignore').setText('target/\n.aws-sam/\n', 'UTF-8')
