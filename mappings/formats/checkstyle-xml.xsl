<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: checkstyle-xml
title: Checkstyle XML, which many linters write
tool: Checkstyle
recognise:
  - {root: =checkstyle}
elements: [file/error]
carries: [severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/">
  <records>
    <!-- The version attribute is that of the layout, but for Checkstyle itself. -->
    <xsl:apply-templates select="checkstyle/file/error"/>
  </records>
</xsl:template>

<!-- Who wrote it shows in how the rules are named. -->
<xsl:template name="tool">
  <xsl:param name="source" select="@source"/>
  <xsl:choose>
    <xsl:when test="starts-with($source, 'eslint.rules.@secretlint/')">Secretlint</xsl:when>
    <xsl:when test="starts-with($source, 'eslint.rules.')">ESLint</xsl:when>
    <xsl:when test="not(string($source)) and starts-with(@message, 'Parsing error: ')">ESLint</xsl:when>
    <xsl:when test="starts-with($source, 'ShellCheck.')">ShellCheck</xsl:when>
    <xsl:when test="starts-with($source, 'htmlhint.')">HTMLHint</xsl:when>
    <xsl:when test="starts-with($source, 'lint/') or $source = 'parse'">Biome</xsl:when>
    <xsl:when test="starts-with($source, 'com.puppycrawl.')">Checkstyle</xsl:when>
    <xsl:when test="starts-with($source, 'org.scalastyle.')">Scalastyle</xsl:when>
    <xsl:when test="starts-with($source, 'cppcheck.')">Cppcheck</xsl:when>
    <xsl:when test="starts-with($source, 'DL') and string-length($source) = 6
                    and translate($source, '0123456789', '') = 'DL'">Hadolint</xsl:when>
    <xsl:when test="starts-with($source, 'SC') and string-length($source) = 6
                    and translate($source, '0123456789', '') = 'SC'">Hadolint</xsl:when>
    <xsl:when test="contains(@link, 'aquasecurity.github.io/tfsec')">tfsec</xsl:when>
    <xsl:when test="contains(@link, 'terraform-linters') or @rule">TFLint</xsl:when>
    <xsl:when test="@externalInfoUrl and not($source)">PHPMD</xsl:when>
    <xsl:when test="contains($source, '(') and substring-after($source, ')') = ''">Oxlint</xsl:when>
    <xsl:when test="starts-with($source, 'PEAR.') or starts-with($source, 'PSR')
                    or starts-with($source, 'Squiz.') or starts-with($source, 'Generic.')
                    or starts-with($source, 'WordPress.')">PHP_CodeSniffer</xsl:when>
  </xsl:choose>
</xsl:template>

<xsl:template name="rule">
  <xsl:choose>
    <xsl:when test="starts-with(@source, 'eslint.rules.')">
      <xsl:value-of select="substring-after(@source, 'eslint.rules.')"/>
    </xsl:when>
    <xsl:when test="starts-with(@source, 'ShellCheck.')">
      <xsl:value-of select="substring-after(@source, '.')"/>
    </xsl:when>
    <xsl:when test="starts-with(@source, 'htmlhint.')">
      <xsl:value-of select="substring-after(@source, '.')"/>
    </xsl:when>
    <xsl:when test="starts-with(@source, 'cppcheck.cppcheck.')">
      <xsl:value-of select="substring-after(@source, 'cppcheck.cppcheck.')"/>
    </xsl:when>
    <xsl:when test="string(@source)"><xsl:value-of select="@source"/></xsl:when>
    <!-- PHPMD: "... (CyclomaticComplexity, Code Size Rules)", in its SARIF
         CodeSizeRules/CyclomaticComplexity -->
    <xsl:when test="@externalInfoUrl and contains(@message, '(')">
      <xsl:variable name="names"><xsl:call-template name="last-bracket"/></xsl:variable>
      <xsl:value-of select="concat(translate(substring-before(substring-after($names, ', '), ')'), ' ', ''), '/', substring-before($names, ', '))"/>
    </xsl:when>
    <xsl:when test="starts-with(@message, 'Parsing error: ')">parse-error</xsl:when>
    <xsl:otherwise>unnamed</xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="last-bracket">
  <xsl:param name="text" select="@message"/>
  <xsl:choose>
    <xsl:when test="contains(substring-after($text, '('), '(')">
      <xsl:call-template name="last-bracket">
        <xsl:with-param name="text" select="substring-after($text, '(')"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise>
      <xsl:value-of select="substring-after($text, '(')"/>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- ESLint repeats the rule behind the message, PHPMD the rule and its set, and Secretlint the
     message's id before it. -->
<xsl:template name="message">
  <xsl:param name="text" select="normalize-space(@message)"/>
  <xsl:variable name="rule" select="substring-after(@source, 'eslint.rules.')"/>
  <xsl:variable name="end" select="concat(' (', $rule, ')')"/>
  <xsl:variable name="length" select="string-length($text) - string-length($end)"/>
  <xsl:choose>
    <xsl:when test="$rule and starts-with($text, '[') and starts-with($rule, '@secretlint/')">
      <xsl:call-template name="message">
        <xsl:with-param name="text" select="substring-after($text, '] ')"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:when test="$rule and substring($text, $length + 1) = $end">
      <xsl:value-of select="substring($text, 1, $length)"/>
    </xsl:when>
    <xsl:when test="@externalInfoUrl and not(@source) and contains($text, ' (')">
      <xsl:variable name="names"><xsl:call-template name="last-bracket"/></xsl:variable>
      <xsl:value-of select="substring-before($text, concat(' (', normalize-space($names)))"/>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="@message"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template match="error">
  <result line="{@line}" column="{@column}" end_line="{@endline}" path="{../@name}"
          severity="{@severity}">
    <tool><xsl:call-template name="tool"/></tool>
    <rule><xsl:call-template name="rule"/></rule>
    <message><xsl:call-template name="message"/></message>
    <help_uri><xsl:value-of select="@link"/></help_uri>
    <help_uri><xsl:value-of select="@externalInfoUrl"/></help_uri>
    <logical><xsl:value-of select="@method"/></logical>
    <logical><xsl:value-of select="@function"/></logical>
    <logical><xsl:value-of select="@class"/></logical>
    <xsl:if test="starts-with(@source, 'eslint.rules.@secretlint/')"><secret>true</secret></xsl:if>
    <level>
      <xsl:choose>
        <xsl:when test="@severity = 'error'">high</xsl:when>
        <xsl:when test="@severity = 'warning'">medium</xsl:when>
        <xsl:when test="@severity = 'info' or @severity = 'note'">low</xsl:when>
        <xsl:when test="@severity = 'ignore'">info</xsl:when>
      </xsl:choose>
    </level>
  </result>
</xsl:template>
</xsl:stylesheet>
