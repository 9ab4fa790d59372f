// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The headless command: sessions, options, output, exit status. */
package org.likeness.cli.internal;
