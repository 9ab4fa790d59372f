// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of the formats and sinks. */
package org.likeness.formats.tests;
