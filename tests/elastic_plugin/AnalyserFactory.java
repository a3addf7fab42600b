// The ten lines that a small server lacks: Lucene's analyser of one language under its usual name.
// LANGUAGE (as in ArabicAnalyzer), NAME (arabic) and CODE (ar) are filled in by tests/elastic.py.
package dhakira.analysers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CODE.LANGUAGEAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

@NamedComponent("NAME")
public class LANGUAGEFactory implements AnalyzerFactory {
    public String name() { return "NAME"; }

    public Analyzer create() { return new LANGUAGEAnalyzer(); }
}
