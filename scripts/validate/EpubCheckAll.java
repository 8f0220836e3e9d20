import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.util.Locale;

/** EPUBCheck over many books in one run of Java, which takes ten seconds to start. Exit code 1: something was found. */
class EpubCheckAll {
  public static void main(String[] books) {
    Locale.setDefault(Locale.ENGLISH);
    boolean sound = true;
    for (String book : books) {
      var report = new DefaultReportImpl(book);
      sound &= new EpubCheck(new File(book), report).doValidate() == 0;
      report.generate();
    }
    System.exit(sound ? 0 : 1);
  }
}
