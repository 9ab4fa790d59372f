// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One HTML page, built from top to bottom. All texts are escaped; pictures are embedded.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReportPage {

  private static final String STYLE = """
      :root{--ground:#FAFAF8;--panel:#fff;--line:#D9DADC;--text:#1D1F23;--muted:#6A6F76;--accent:#0B6FA4;--good:#2E7D4F}
      @media(prefers-color-scheme:dark){:root{--ground:#1E1F22;--panel:#26282C;--line:#3A3D42;--text:#E6E7E9;--muted:#9AA0A8;\
      --accent:#4FB3E8;--good:#63C78A}}
      *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,sans-serif}
      main{max-width:1080px;margin:0 auto;padding:32px 24px 64px}h1{font-size:26px;line-height:1.2;margin:0 0 4px}
      h2{font-size:18px;margin:36px 0 12px}p{margin:0 0 12px;max-width:75ch}.muted,figcaption{color:var(--muted)}
      .lead{font-size:17px}table{border-collapse:collapse;width:100%;background:var(--panel);border:1px solid var(--line)}
      .scroll{overflow-x:auto;margin:0 0 16px}th,td{padding:6px 12px;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
      th{font-weight:600;font-size:13px;color:var(--muted)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      td.best{color:var(--good);font-weight:600}small{color:var(--muted)}figure{margin:0 0 16px}
      figure img{max-width:100%;display:block;background:#777;border:1px solid var(--line)}figcaption{font-size:13px;margin-top:4px}
      svg{width:100%;height:auto;background:var(--panel);border:1px solid var(--line)}svg .grid{stroke:var(--line)}
      svg .label{fill:var(--muted);font:12px system-ui,sans-serif}details{margin:0 0 12px}summary{cursor:pointer;color:var(--accent)}
      pre{background:var(--panel);border:1px solid var(--line);padding:12px;overflow:auto;font-size:13px;line-height:1.4}
      code{font-size:13px;overflow-wrap:anywhere}
      @media print{details{display:block}}
      """;

  private final String title;
  private final StringBuilder body = new StringBuilder();

  public ReportPage(String title) {
    this.title = title;
    body.append("<h1>").append(Html.escape(title)).append("</h1>\n");
  }

  /** A grey line under the title: when, by which version. */
  public ReportPage subtitle(String text) {
    return element("p", "muted", text);
  }

  /** The answer first: one or two sentences. */
  public ReportPage lead(String text) {
    return element("p", "lead", text);
  }

  public ReportPage section(String heading) {
    return element("h2", "", heading);
  }

  public ReportPage paragraph(String text) {
    return element("p", "", text);
  }

  public ReportPage note(String text) {
    return element("p", "muted", text);
  }

  /** An embedded picture. */
  public ReportPage picture(byte[] encoded, String mediaType, String caption) {
    body.append("<figure><img alt=\"").append(Html.escape(caption)).append("\" src=\"data:").append(mediaType).append(";base64,")
        .append(Base64.getEncoder().encodeToString(encoded)).append("\"><figcaption>").append(Html.escape(caption))
        .append("</figcaption></figure>\n");
    return this;
  }

  public ReportPage chart(LineChart chart, String caption) {
    body.append("<figure>").append(chart.toSvg()).append("<figcaption>").append(Html.escape(caption))
        .append("</figcaption></figure>\n");
    return this;
  }

  /**
   * A table. Cells that begin with a digit, a sign or a dash are set as numbers; what stands behind a line break is set small.
   *
   * @param rows each as long as the head
   */
  public ReportPage table(List<String> head, List<List<String>> rows) {
    body.append("<div class=\"scroll\"><table><tr>");
    for (int i = 0; i < head.size(); i++) {
      int column = i;
      boolean numbers = !rows.isEmpty() && rows.stream().allMatch(r -> isNumber(r.get(column)));
      body.append(numbers ? "<th class=\"n\">" : "<th>").append(Html.escape(head.get(i))).append("</th>");
    }
    body.append("</tr>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      for (String cell : row) {
        body.append(isNumber(cell.lines().findFirst().orElse("")) ? "<td class=\"n\">" : "<td>").append(cell(cell)).append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</table></div>\n");
    return this;
  }

  private static String cell(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? Html.escape(text) : Html.escape(text.substring(0, end)) + "<br><small>" + Html.escape(text.substring(end + 1)) + "</small>";
  }

  /** Keys and values, for settings. */
  public ReportPage facts(Map<String, String> facts) {
    return table(List.of("Setting", "Value"), facts.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
  }

  /** Folded text, as it is. */
  public ReportPage folded(String summary, String text) {
    body.append("<details><summary>").append(Html.escape(summary)).append("</summary><pre>").append(Html.escape(text))
        .append("</pre></details>\n");
    return this;
  }

  /** The whole page. */
  public String toHtml() {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + Html.escape(title)
        + "</title><style>\n" + STYLE + "</style></head>\n<body><main>\n" + body + "</main></body></html>\n";
  }

  /** Writes the page; an older file is replaced only when the new one is complete. */
  public void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, toHtml());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  void raw(String html) {
    body.append(html);
  }

  private ReportPage element(String tag, String style, String text) {
    body.append('<').append(tag);
    if (!style.isEmpty()) {
      body.append(" class=\"").append(style).append('"');
    }
    body.append('>').append(Html.escape(text)).append("</").append(tag).append(">\n");
    return this;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+\u2212]?[0-9][0-9 .,e\u2009\u2212%+-]*|\u2013");
  }
}
