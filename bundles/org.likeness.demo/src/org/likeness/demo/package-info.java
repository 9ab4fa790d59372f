// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The whole job on persons who do not exist: from encoded clips to a report. */
package org.likeness.demo;
