// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.likeness.workbench.theme.Palette;

/** Keys, numbers and comments of YAML in the theme's colours. */
final class YamlColours implements LineStyleListener {
  private static final Pattern KEY = Pattern.compile("(?:^|[{,])\\s*(?:- )?([A-Za-z0-9_-]+)(?=:(?:\\s|$))");
  private static final Pattern NUMBER = Pattern.compile("(?<=[\\s:\\[,])-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?=\\s*(?:[,}\\]#]|$))");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");

  private final StyledText text;

  YamlColours(StyledText text) {
    this.text = text;
  }

  @Override
  public void lineGetStyle(LineStyleEvent e) {
    Palette p = Palette.of(text);
    List<StyleRange> out = new ArrayList<>();
    Matcher comment = COMMENT.matcher(e.lineText);
    int end = comment.find() ? comment.start() : e.lineText.length();
    add(out, KEY.matcher(e.lineText.substring(0, end)), 1, e.lineOffset, p.accent());
    add(out, NUMBER.matcher(e.lineText.substring(0, end)), 0, e.lineOffset, p.good());
    if (end < e.lineText.length()) {
      StyleRange r = new StyleRange(e.lineOffset + end, e.lineText.length() - end, p.muted(), null);
      r.fontStyle = SWT.ITALIC;
      out.add(r);
    }
    out.sort((a, b) -> Integer.compare(a.start, b.start));
    e.styles = out.toArray(StyleRange[]::new);
  }

  private static void add(List<StyleRange> out, Matcher m, int group, int offset, Color color) {
    while (m.find()) {
      out.add(new StyleRange(offset + m.start(group), m.end(group) - m.start(group), color, null));
    }
  }
}
